# "Is this your organization?": a claim of a listing, and what the municipality does about it.
claim-link = To twoja organizacja? Prowadź jej wpis samodzielnie
claim-title = Czy to twoja organizacja?
claim-back = Wróć do wpisu
claim-lead = { $organization }: wpis może prowadzić osoba, która tam pracuje. Najpierw samorząd sprawdza, czy tak jest.
claim-nobody = Nikt tu jeszcze nie dba o ten wpis, więc nie ma kto tego sprawdzić.
claim-email = Twój służbowy adres e-mail
claim-email-hint = Wyślemy tam kod. Adres samej organizacji ułatwia sprawdzenie.
claim-post = Kim tam jesteś?
claims-post-head = Kieruję nią
claims-post-employee = Pracuję tam
claims-post-volunteer = Pomagam tam jako wolontariusz(ka)
claims-post-other = Ktoś inny
claim-kept = Samorząd widzi twój adres do czasu decyzji; potem jest tu usuwany.
claim-submit = Wyślij mi kod
claim-code-title = Wpisz kod z listu
claim-code-lead = { $organization }: na twój adres wysłaliśmy kod. Działa przez { $minutes } minut, w tej przeglądarce.
claim-code-submit = Potwierdź
claim-lost-title = Nic tu nie jest w toku
claim-lost = Godzina minęła albo zaczęto w innej przeglądarce. Zacznij od nowa na stronie swojej organizacji.
claim-done-title = Twój adres jest potwierdzony
claim-done = { $organization }: zgłoszenie trafiło do samorządu.
claim-done-next = Sprawdzi to, być może dzwoniąc pod numer z wpisu, i odpowie e-mailem.

# At the municipality’s desk
claims-nav = Zgłoszone organizacje
claims-title = Kto mówi, że to jego wpis
claims-lead = Każdy potwierdził swój adres. Ustal, czy może prowadzić wpis, potem zdecyduj.
claims-none = Nikt nie czeka.
claims-caption = Czeka: { $count }
claims-head-organization = Organizacja
claims-head-email = Adres
claims-head-post = Kim mówi, że jest
claims-head-weak = Co mówi adres
claims-head-since = Od
claims-head-decided = Postanowiono
claims-head-decision = Decyzja
claims-head-strong = Co ustalono
claims-decided-title = Co postanowiono
claims-decision-accepted = Przyjęto
claims-decision-refused = Odmówiono
claims-decision-lapsed = Nikt nie zdecydował na czas
claims-disputed = już prowadzony
claims-disputed-what = Ktoś już prowadzi ten wpis i wie o zgłoszeniu. Przed decyzją porozmawiaj z obiema stronami.
claims-weak-address = To adres z wpisu
claims-weak-mail = Ta sama domena co adres z wpisu
claims-weak-website = Ta sama domena co strona z wpisu
claims-weak-none = Nic
claims-one-title = Zgłoszenie organizacji
claims-back = Wszyscy czekający
claims-see-page = Zobacz wpis
claims-weak-title = Słaba przesłanka: adres
claims-strong-title = Mocna przesłanka: co ustalono
claims-strong-none = Nikt jeszcze niczego nie ustalił.
claims-check = { $how }: { $found } ({ $role }, { $date })
claims-check-title = Ustal
claims-check-lead = Zadzwoń pod numer, który był we wpisie wcześniej, a nie pod podany przez zgłaszającego; albo sprawdź w rejestrze.
claims-how = Jak to ustalono?
claims-how-phone = telefonicznie
claims-how-visit = podczas wizyty
claims-how-register = w rejestrze
claims-how-document = z dokumentu
claims-found = Czy tak jest?
claims-found-yes = Tak, może prowadzić wpis
claims-found-no = Nie
claims-check-submit = Zapisz
claims-done-checked = Zapisano.
claims-decision-title = Zdecyduj
claims-decider = Przyjmuje i odmawia administrator.
claims-accept-what = Otrzyma zaproszenie e-mailem i będzie prowadzić wpis oraz jego osoby.
claims-accept = Przyjmij i zaproś
claims-address-lost = nie da się już odczytać
claims-address-lost-what = Klucza, którym zaszyfrowano adres, już nie ma: listu nie da się wysłać. Proszę zadzwonić do organizacji i poprosić o ponowne zgłoszenie, a to odrzucić.
claims-accept-not-yet = Można przyjąć, gdy ktoś ustali, że tak jest.
claims-reason = Dlaczego nie?
claims-reason-choose = Wybierz powód
claims-refusal-unknown-there = nikt tam o tym nie wiedział
claims-refusal-not-confirmed = nie udało się dotrzeć do nikogo, kto by wiedział
claims-refusal-kept = ktoś od was już prowadzi wpis: poproś o zaproszenie
claims-refusal-other-listing = chodzi o inny wpis
claims-refusal-other = inny powód, słowami
claims-words = Słowo do zgłaszającego
claims-words-hint = Będzie w liście. Najwyżej { $most } znaków.
claims-refuse = Odmów i napisz
claims-done-accepted = Przyjęto; zaproszenie jest w drodze.
claims-done-refused = Odmówiono; list jest w drodze.
problem-post-missing = Wskaż, kim tam jesteś
problem-found-not-allowed = Najpierw ustal, czy tak jest
problem-act-unknown = Naciśnij jeden z przycisków na stronie
problem-reason-words-missing = Opisz inny powód słowami
problem-reason-words-too-long = Najwyżej 600 znaków

# Deeds in the audit trail
claims-deed-made = Zgłoszono organizację, adres potwierdzony
claims-deed-checked = Zgłoszenie sprawdzone
claims-deed-accepted = Zgłoszenie przyjęte
claims-deed-refused = Zgłoszenie odrzucone

# Letters
mail-claim-code-subject = Twój kod: { $organization }
mail-claim-code-body =
    Dzień dobry,

    ktoś poprosił w Kladce o możliwość prowadzenia wpisu { $organization } i podał ten adres.

    Jeśli to ty, wpisz ten kod w przeglądarce, w której wysłano zgłoszenie: { $code }
    Działa przez { $minutes } minut, tutaj:
    { $typed }

    Jeśli nie spodziewasz się tego listu, usuń go: nic się nie stanie.

    Ten list wysłano automatycznie, nie trzeba na niego odpowiadać.
mail-claimed-subject = Zgłoszenie organizacji: { $organization }
mail-claimed-body =
    Dzień dobry,

    ktoś mówi, że { $organization } to jego organizacja, i prosi o możliwość prowadzenia jej wpisu. Adres został potwierdzony. Czy tak jest, sprawdza { $municipality }.

    Proszę zadzwonić pod numer podany we wpisie albo zajrzeć do rejestru. Zgłoszenie czeka tutaj, po zalogowaniu:
    { $link }

    Jeśli nikt nie zdecyduje w ciągu 90 dni, zgłoszenie wygaśnie samo.

    Ten list wysłano automatycznie, nie trzeba na niego odpowiadać.
mail-claim-refused-subject = Twoje zgłoszenie: { $organization }
mail-claim-refused-body =
    Dzień dobry,

    poproszono o możliwość prowadzenia wpisu { $organization }. Samorząd to sprawdził i na razie nie może się zgodzić.

    Powód: { $reason }.
    { $words }

    Gdy to się zmieni, można zapytać ponownie. Twój adres zostanie tu usunięty w ciągu tygodnia.

    Ten list wysłano automatycznie, nie trzeba na niego odpowiadać.
mail-claim-dispute-subject = Ktoś chce prowadzić wasz wpis: { $organization }
mail-claim-dispute-body =
    Dzień dobry,

    ktoś inny mówi, że { $organization } to jego organizacja, i prosi o możliwość prowadzenia jej wpisu. Na razie nic się nie zmieniło: najpierw sprawdzi to { $municipality } i może do was zadzwonić.

    Jeśli ma pomagać współpracownik, możecie zaprosić go sami:
    { $link }

    Jeśli nie wiecie, kto mógł o to poprosić, powiadomcie samorząd.

    Ten list wysłano automatycznie, nie trzeba na niego odpowiadać.

# On the page about privacy
content-privacy-listings-title = Gdy mówisz, że wpis jest błędny albo twój
content-privacy-listings-text = Przy zgłoszeniu błędu nie pytamy, kim jesteś; słowa są usuwane 30 dni po ich sprawdzeniu. Kto chce prowadzić wpis, podaje adres: samorząd widzi go do czasu decyzji, a w ciągu tygodnia jest tu usuwany. To, co ustalono, jak i kiedy, zostaje.
