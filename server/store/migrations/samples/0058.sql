UPDATE sign_in_ask SET known = 1;
