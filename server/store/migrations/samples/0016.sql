INSERT INTO outline (code, closed, lines, south, west, north, east) VALUES ('LT-58', 1, '2500000 5400000 2600000 5400000 2600000 5500000 2500000 5400000', 54, 25, 55, 26);
