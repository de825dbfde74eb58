-- A municipality may word the letters that leave in its name: subject and text by letter and language, over the words that the program brings along.
CREATE TABLE letter_wording (
    -- Empty: for all that have no words of their own.
    municipality TEXT NOT NULL,
    letter TEXT NOT NULL,
    language TEXT NOT NULL,
    -- Empty for a text message.
    subject TEXT NOT NULL,
    body TEXT NOT NULL,
    PRIMARY KEY (municipality, letter, language)
);
