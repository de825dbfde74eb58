# Что запечатано и кто это открыл
error-locked-title = Сейчас это нельзя открыть
error-locked-what = Личные данные заперты в отдельной части, и сейчас она не отвечает. Ничего не потеряно. Подождите минуту и попробуйте ещё раз. Если срочно, звоните в учреждение или на горячую линию.
follow-messages-locked = Сообщения сейчас нельзя открыть. Ничего не потеряно. Подождите минуту и откройте эту страницу ещё раз.
staff-audit-chain-whole = Цепочка записей проверена { $date }, она была цела.
staff-audit-chain-unchecked = Цепочку записей ещё не проверяли; это делается раз в день.
staff-audit-deed-opened-for-receipt = Открыто, чтобы выдать новый код
staff-audit-deed-receipt-renewed = Выдан новый код обращения
staff-audit-deed-erasure-asked = Поручено стереть обращение
staff-audit-deed-erasure-due = Истёк срок хранения обращения
staff-audit-deed-erased = Обращение стёрто, его ключ уничтожен
staff-audit-deed-erased-from-database = Обращение удалено из базы данных
staff-audit-deed-retention-set = Изменён срок хранения обращений
staff-audit-deed-key-replaced = Ключ заменён новым
staff-audit-deed-key-retired = Старый ключ уничтожен
