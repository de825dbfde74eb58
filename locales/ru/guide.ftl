# The guide: a few questions, one a page. The questions themselves are data, not words of the interface.

home-guide-before = Не знаете, что искать?
home-guide = Ответьте на несколько вопросов
guide-title = Несколько вопросов
guide-none = Вопросов здесь пока нет. Ищите помощь своими словами.
guide-find = Искать своими словами
guide-lost = Этот адрес больше не подходит к вопросам. Начнём сначала.
guide-back = Назад
guide-skip = Пропустить вопрос
guide-continue = Дальше
guide-place-other = Вашего места здесь нет? Пропустите вопрос: покажем, что помогает везде.
guide-so-far = Ваши ответы
guide-change = Изменить
guide-remove = Убрать этот ответ
guide-back-last = К последнему вопросу
guide-again = Начать сначала
guide-result-title = Куда обратиться
guide-next-title = Следующий шаг
guide-who-decides = Кто принимает решение
guide-how-long = Сколько это длится
guide-answer-due = Если попросить сегодня, ответить должны { $due }.
guide-limit = Срок решения по закону: { $limit } ({ $basis }).
guide-limit-proposed = Предлагаемый срок решения: { $limit }. Закон не определяет числа дней ({ $basis }).
guide-free = Для вас может быть бесплатно: { $groups } ({ $basis }).
guide-papers = Какие документы
guide-papers-ask = Это просят чаще всего. Позвоните, прежде чем идти: могут понадобиться и другие.
guide-ask = Попросить о помощи
guide-direct = Обращайтесь прямо к тому, кто оказывает услугу: он и решает, сначала идти в учреждение не нужно.
guide-direct-choose = Выбрать услугу
guide-nowhere = Кто и до какого срока принимает решение, зависит от места.
guide-say-where = Указать, где живёт человек
guide-anything = Попросите своими словами: ответит орган, отвечающий за это место.
guide-count =
    { $count ->
        [one] { $count } услуга, которая может помочь
        [few] { $count } услуги, которые могут помочь
        [many] { $count } услуг, которые могут помочь
       *[other] { $count } услуги, которые могут помочь
    }
guide-count-in =
    { $count ->
        [one] { $count } услуга, которая может помочь: { $area }
        [few] { $count } услуги, которые могут помочь: { $area }
        [many] { $count } услуг, которые могут помочь: { $area }
       *[other] { $count } услуги, которые могут помочь: { $area }
    }
guide-near = Именно для этого ничего не найдено. Вот что ближе всего:
guide-unsaid =
    { $count ->
        [one] Ещё { $count } услуга не указывает, для кого она
        [few] Ещё { $count } услуги не указывают, для кого они
        [many] Ещё { $count } услуг не указывают, для кого они
       *[other] Ещё { $count } услуги не указывают, для кого они
    }
guide-all = Показать все и выбрать точнее
guide-nothing = Такой помощи в списке пока нет
guide-nothing-in = Такой помощи в списке пока нет: { $area }
guide-nothing-ask = Это не значит, что помощи нет. Попросите: орган, названный выше, должен ответить.
guide-nothing-else = Это не значит, что помощи нет. Позвоните по одному из номеров ниже или ищите дальше.
guide-elsewhere = Искать в других местах
