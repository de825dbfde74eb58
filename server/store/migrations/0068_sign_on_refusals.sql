-- Anybody can send broken answers of a sign-on: they are counted by the hour, so that they do not fill the trail, which is never shortened.
CREATE TABLE sign_on_refusal (
    -- Its name in the settings.
    sign_on TEXT NOT NULL,
    -- Since 1970.
    hour BIGINT NOT NULL,
    refused BIGINT NOT NULL,
    PRIMARY KEY (sign_on, hour)
);
