# The guide: a few questions, one a page. The questions themselves are data, not words of the interface.

home-guide-before = Не знаєте, що шукати?
home-guide = Дайте відповідь на кілька запитань
guide-title = Кілька запитань
guide-none = Запитань тут ще немає. Шукайте допомогу своїми словами.
guide-find = Шукати своїми словами
guide-lost = Ця адреса вже не підходить до запитань. Почнімо спочатку.
guide-back = Назад
guide-skip = Пропустити запитання
guide-continue = Далі
guide-place-other = Вашого місця тут немає? Пропустіть запитання: покажемо, що допомагає всюди.
guide-so-far = Ваші відповіді
guide-change = Змінити
guide-remove = Прибрати цю відповідь
guide-back-last = До останнього запитання
guide-again = Почати спочатку
guide-result-title = Куди звернутися
guide-next-title = Наступний крок
guide-who-decides = Хто ухвалює рішення
guide-how-long = Скільки це триває
guide-answer-due = Якщо попросити сьогодні, відповісти мають { $due }.
guide-limit = Строк рішення за законом: { $limit } ({ $basis }).
guide-limit-proposed = Пропонований строк рішення: { $limit }. Закон не визначає кількості днів ({ $basis }).
guide-free = Для вас може бути безоплатно: { $groups } ({ $basis }).
guide-papers = Які документи
guide-papers-ask = Це просять найчастіше. Зателефонуйте, перш ніж іти: можуть знадобитися й інші.
guide-ask = Попросити про допомогу
guide-direct = Звертайтеся прямо до того, хто надає послугу: він і вирішує, іти спершу до установи не треба.
guide-direct-choose = Вибрати послугу
guide-nowhere = Хто і до якого часу ухвалює рішення, залежить від місця.
guide-say-where = Указати, де живе людина
guide-anything = Попросіть своїми словами: відповість орган, відповідальний за це місце.
guide-count =
    { $count ->
        [one] { $count } послуга, яка може допомогти
        [few] { $count } послуги, які можуть допомогти
        [many] { $count } послуг, які можуть допомогти
       *[other] { $count } послуги, які можуть допомогти
    }
guide-count-in =
    { $count ->
        [one] { $count } послуга, яка може допомогти: { $area }
        [few] { $count } послуги, які можуть допомогти: { $area }
        [many] { $count } послуг, які можуть допомогти: { $area }
       *[other] { $count } послуги, які можуть допомогти: { $area }
    }
guide-near = Саме для цього нічого не знайдено. Ось що найближче:
guide-unsaid =
    { $count ->
        [one] Ще { $count } послуга не вказує, для кого вона
        [few] Ще { $count } послуги не вказують, для кого вони
        [many] Ще { $count } послуг не вказують, для кого вони
       *[other] Ще { $count } послуги не вказують, для кого вони
    }
guide-all = Показати всі та вибрати точніше
guide-nothing = Такої допомоги в переліку ще немає
guide-nothing-in = Такої допомоги в переліку ще немає: { $area }
guide-nothing-ask = Це не означає, що допомоги немає. Попросіть: орган, названий вище, має відповісти.
guide-nothing-else = Це не означає, що допомоги немає. Зателефонуйте за одним із номерів нижче або шукайте далі.
guide-elsewhere = Шукати в інших місцях
