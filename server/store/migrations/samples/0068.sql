INSERT INTO sign_on_refusal (sign_on, hour, refused) VALUES ('vr', 498732, 3);
