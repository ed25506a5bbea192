-- What operators decided about lists. One that has ended stays, as the record of what was shown and why.
CREATE TABLE business_rules (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    name       text NOT NULL,
    kind       text NOT NULL CHECK (kind IN ('pin', 'boost', 'bury', 'hide')),
    -- All lists where none is named, any movie where none is, any genre where none is.
    lists      text[] NOT NULL,
    movies     bigint[] NOT NULL,
    genres     text[] NOT NULL,
    first_year integer,
    last_year  integer,
    position   integer CHECK ((position IS NOT NULL) = (kind = 'pin')),
    strength   double precision CHECK ((strength IS NOT NULL) = (kind IN ('boost', 'bury'))),
    -- Of the people; 0 for those alone whose variant of an experiment names the rule.
    percent    integer NOT NULL CHECK (percent BETWEEN 0 AND 100),
    made_by    text NOT NULL,
    reason     text NOT NULL,
    made_at    timestamptz NOT NULL,
    ended_by   text,
    end_reason text,
    ended_at   timestamptz
);

CREATE UNIQUE INDEX business_rules_one_of_a_name_holds ON business_rules (name) WHERE ended_at IS NULL;
