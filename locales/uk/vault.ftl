# Що запечатано і хто це відкрив
error-locked-title = Зараз це неможливо відкрити
error-locked-what = Персональні дані замкнено в окремій частині, і зараз вона не відповідає. Нічого не втрачено. Зачекайте хвилину і спробуйте ще раз. Якщо терміново, телефонуйте до установи або на гарячу лінію.
follow-messages-locked = Повідомлення зараз неможливо відкрити. Нічого не втрачено. Зачекайте хвилину і відкрийте цю сторінку ще раз.
staff-audit-chain-whole = Ланцюг записів перевірено { $date }, він був цілий.
staff-audit-chain-unchecked = Ланцюг записів ще не перевіряли; це робиться раз на день.
staff-audit-deed-opened-for-receipt = Відкрито, щоб видати новий код
staff-audit-deed-receipt-renewed = Видано новий код звернення
staff-audit-deed-erasure-asked = Доручено стерти звернення
staff-audit-deed-erasure-due = Минув строк зберігання звернення
staff-audit-deed-erased = Звернення стерто, його ключ знищено
staff-audit-deed-erased-from-database = Звернення вилучено з бази даних
staff-audit-deed-retention-set = Змінено строк зберігання звернень
staff-audit-deed-key-replaced = Ключ замінено новим
staff-audit-deed-key-retired = Старий ключ знищено
