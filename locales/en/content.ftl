# About, privacy, accessibility.

# About.
content-about-title = About Kladka
content-about-lead = Kladka means a footbridge: a short way from a person who needs help to the body that must give it.
content-about-what-title = What you can do here
content-about-what-text =
    Find social services in five languages, and see who they are for, what they cost and what to bring.
    Ask for help for yourself or someone else, without an account.
    With your receipt code, see who has your request, by when they must answer, and what they said.
content-about-how-title = Who answers a request
content-about-how-text =
    Rules based on the law decide who gets a request. Before you send it, you see the name of the body and the date by which it must answer.
    If it declines or stays silent, the request goes back to the municipality and on from there. You can see that too.
content-about-data-title = Where the data comes from
content-about-data-text =
    Entries come from providers, municipalities and public sources. Each says when and how it was checked.
    Open data is there for others in the HSDS format. Confidential addresses, such as crisis rooms, appear nowhere.
content-about-not-title = What it is not
content-about-not-text = It is not an emergency service. In danger, call 112.
content-about-free-title = Open software
content-about-free-text = Kladka is free software (EUPL-1.2): every municipality may use it, check it and change it.

# Privacy.
content-privacy-title = Privacy in plain words
content-privacy-lead = When you search, you tell us nothing about yourself. What you write in a request is locked so that only those who must help can read it.
content-privacy-looking-title = When you look for help
content-privacy-looking-text = We set no cookie. We keep no IP address, no browser details, and not what you searched for. There are no trackers and no advertising.
content-privacy-asking-title = When you ask for help
content-privacy-asking-text =
    While you fill it in, your draft is locked with a key that only your browser has. After 60 minutes nobody can open it.
    Only these stay readable: the number of the request, the place, the kind of help, how urgent it is, its state, the responsible body and the dates. Your name, phone and story are not among them.
content-privacy-readers-title = Who can read it
content-privacy-readers-text =
    The body that has the request, the staff of the municipality, and you with your receipt. When a body declines, its right to read ends.
    Every opening is recorded: who, when, which request.
content-privacy-maps-title = When you look at a map
content-privacy-maps-text = The picture of the ground behind maps comes from { $host }. That server sees your network address and which part of the map you look at. It does not learn what you search for or which page you are on: no address of ours is sent along. On pages about crises nothing is fetched from there.
content-privacy-surrender-title = What a compromised server surrenders
content-privacy-surrender-text = No system is perfectly safe. This is what someone would learn who stole a part of it.
content-privacy-column-what = What is stolen
content-privacy-column-seen = What it reveals
content-privacy-column-unseen = What it does not
content-privacy-database-what = The database or a copy of it
content-privacy-database-seen = How many requests, where, of what kind, when, and which body is responsible; staff accounts with hashed passwords
content-privacy-database-unseen = Names, contacts, stories, messages, receipts
content-privacy-disk-what = The whole disk with the key file
content-privacy-disk-seen = All that the bodies can read: names and stories as well
content-privacy-disk-unseen = Drafts, receipts, passwords
content-privacy-server-what = The running server in wrong hands
content-privacy-server-seen = All of the above, and what is being typed at that time
content-privacy-server-unseen = What was typed into drafts before
content-privacy-letters-what = Letters to the bodies
content-privacy-letters-seen = That a request is waiting, and until when
content-privacy-letters-unseen = Whose it is, and what it says
content-privacy-browser-what = Your phone or computer
content-privacy-browser-seen = The browser’s history: that you were on this site, and on which pages
content-privacy-browser-unseen = The content of a request, once you left by the quick exit or an hour has passed
content-privacy-time-title = How long it is kept
content-privacy-time-text = A draft: 60 minutes. A request that was sent is kept by the responsible municipality as long as its law asks; it is the controller of the data.
content-privacy-rights-title = Your rights
content-privacy-rights-text = You can withdraw a request on the page “Follow your request”. You can ask the municipality to show, correct or delete your data, and complain to the data protection authority.

# Accessibility, by the model of (EU) 2018/1523.
content-accessibility-title = Accessibility statement
content-accessibility-lead = We are committed to making this website accessible, in accordance with the national rules that implement Directive (EU) 2016/2102. This statement applies to the whole of this website.
content-accessibility-status-title = Compliance status
content-accessibility-status-text = This website is partially compliant with EN 301 549 and WCAG 2.2 level AA: automatic checks find no errors, but it has not yet been tried by people with disabilities.
content-accessibility-gaps-title = Non-accessible content
content-accessibility-gaps-text =
    Some descriptions of services exist in one language only; such texts are marked with their language. You can call the office instead.
    The websites of the bodies that we link to are not in our hands.
    There is no easy-to-read version and no sign language version yet.
content-accessibility-made-title = Preparation of this statement
content-accessibility-made-text = This statement was prepared on 21 November 2026, by self-assessment: automatic checks of every page, keyboard, narrow screen, without JavaScript. It is reviewed at least once a year.
content-accessibility-feedback-title = Feedback and contact
content-accessibility-feedback-text = If something is not accessible to you, contact the social department of your municipality by phone, in writing or in person. You can ask for help without this website too.
content-accessibility-enforcement-title = Enforcement procedure
content-accessibility-enforcement-text = Accessibility is supervised in Lithuania by the Information Society Development Committee, in Poland by the Ministry of Digital Affairs, in Ukraine by the Commissioner for Human Rights.
content-accessibility-how-title = What helps
content-accessibility-how-text = Every page works without JavaScript, with a keyboard alone, on a screen 320 pixels wide, with text at 200 %, in light, dark and your own colours.
