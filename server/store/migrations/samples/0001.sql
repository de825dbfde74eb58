INSERT INTO change (resource_type, resource_id, at) VALUES ('service', '641526aa-29b3-5c61-9d79-ed3985c2de9a', 1795435200000);
