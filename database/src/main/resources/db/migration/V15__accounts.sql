-- Who signs in: a subject of an issuer, and the person whom they are here. People of the data set came with it and are nobody
-- who can sign in: their ids lie below.
CREATE TABLE accounts (
    id         bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY,
    issuer     text NOT NULL,
    subject    text NOT NULL,
    user_id    bigint NOT NULL UNIQUE REFERENCES users ON DELETE CASCADE CHECK (user_id > 1000000000),
    created_at timestamptz NOT NULL,
    UNIQUE (issuer, subject)
);

-- The further people of the household that an account owns. It cannot leave before they have: nobody could act for them.
CREATE TABLE profiles (
    user_id bigint PRIMARY KEY REFERENCES users ON DELETE CASCADE CHECK (user_id > 1000000000),
    account bigint NOT NULL REFERENCES accounts
);

CREATE INDEX profiles_by_account ON profiles (account);

-- What lets another product act for its people.
CREATE TABLE service_keys (
    id         bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY,
    -- the product: its keys act for the same people, so that one can take another's place
    name       text NOT NULL,
    -- SHA-256 of the key in hex. The key is 256 bits of chance, which no list of guesses holds: a slow hash would protect
    -- nothing more, and be paid for by every request.
    hash       text NOT NULL UNIQUE,
    scopes     text[] NOT NULL CHECK (cardinality(scopes) > 0),
    made_by    text NOT NULL,
    made_at    timestamptz NOT NULL DEFAULT now(),
    revoked_by text,
    revoked_at timestamptz
);

-- Which product brought a person.
CREATE TABLE people_of_products (
    user_id bigint PRIMARY KEY REFERENCES users ON DELETE CASCADE CHECK (user_id > 1000000000),
    product text NOT NULL
);

CREATE INDEX people_of_products_by_product ON people_of_products (product, user_id);

-- What operators looked at or erased as somebody else. It outlasts the account and the person.
CREATE TABLE operator_views (
    id      bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY,
    issuer  text NOT NULL,
    subject text NOT NULL,
    user_id bigint NOT NULL,
    request text NOT NULL,
    at      timestamptz NOT NULL
);

CREATE INDEX operator_views_by_person ON operator_views (user_id, id);
