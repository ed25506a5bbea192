-- What a data set says of its people beside what they rated; goes with the person.
CREATE TABLE person_features (
    user_id    bigint PRIMARY KEY REFERENCES users ON DELETE CASCADE,
    gender     text CHECK (gender IN ('female', 'male')),
    -- the youngest of their group, in years: 0, 18, 25, 35, 45, 50 or 56
    age_from   smallint,
    occupation text
);
