-- Points alone do not tell where one is: outlines that an operator brings (borders, shores, roads) are drawn under them. The program ships none.
CREATE TABLE outline (
    -- A unit's code, or the name that the file gives.
    code TEXT PRIMARY KEY,
    -- 1 = an area with closed rings, 0 = lines.
    closed BIGINT NOT NULL,
    -- Longitude and latitude by turns, in 1/100,000 of a degree; a `;` between lines.
    lines TEXT NOT NULL,
    south DOUBLE PRECISION NOT NULL,
    west DOUBLE PRECISION NOT NULL,
    north DOUBLE PRECISION NOT NULL,
    east DOUBLE PRECISION NOT NULL
);
