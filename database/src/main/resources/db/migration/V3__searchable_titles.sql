-- What searches look at: each title in every way in which people may write it, people's names, and the words that titles are
-- made of. Decision 5 says how and what it costs.

DROP FUNCTION find_titles;
DROP FUNCTION meant_words;
DROP FUNCTION telling_words;
DROP MATERIALIZED VIEW title_words;
ALTER TABLE movies DROP COLUMN search_title;
DROP FUNCTION searchable;

-- What is seen of a text: small letters without accents, nothing invisible (soft hyphens, joiners, direction marks).
CREATE FUNCTION seen(written text) RETURNS text
    LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE
AS $$
BEGIN
    IF octet_length(written) = length(written) THEN
        RETURN lower(written);
    END IF;
    RETURN lower(regexp_replace(normalize(unaccent('unaccent'::regdictionary, regexp_replace(normalize(written, NFC),
        '[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164'
            '\ufe00-\ufe0f\ufeff\uffa0]', '', 'g')), NFKD), '[\u0300-\u036f]', '', 'g'));
END
$$;

-- The words of what is seen, with single spaces.
CREATE FUNCTION plain(seen text) RETURNS text
    LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE
AS $$
BEGIN
    IF seen ~ '\s[&+]\s' THEN
        seen := regexp_replace(seen, '\s[&+]\s', ' and ', 'g');
    END IF;
    RETURN btrim(regexp_replace(seen, '[[:punct:][:space:]]+', ' ', 'g'));
END
$$;

-- How words that are written in several ways are spelled.
CREATE FUNCTION spellings() RETURNS jsonb
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN '{"zero": "0", "one": "1", "two": "2", "three": "3", "four": "4", "five": "5", "six": "6", "seven": "7",
        "eight": "8", "nine": "9", "ten": "10", "eleven": "11", "twelve": "12", "thirteen": "13", "fourteen": "14",
        "fifteen": "15", "sixteen": "16", "seventeen": "17", "eighteen": "18", "nineteen": "19", "twenty": "20",
        "thirty": "30", "forty": "40", "fifty": "50", "sixty": "60", "seventy": "70", "eighty": "80", "ninety": "90",
        "first": "1st", "second": "2nd", "third": "3rd", "fourth": "4th", "fifth": "5th", "sixth": "6th",
        "seventh": "7th", "eighth": "8th", "ninth": "9th", "tenth": "10th", "eleventh": "11th", "twelfth": "12th",
        "thirteenth": "13th", "i": "1", "ii": "2", "iii": "3", "iv": "4", "v": "5", "vi": "6", "vii": "7",
        "viii": "8", "ix": "9", "x": "10", "xi": "11", "xii": "12", "xiii": "13", "xiv": "14", "xv": "15",
        "xvi": "16", "xvii": "17", "xviii": "18", "xix": "19", "xx": "20", "doctor": "dr",
        "mister": "mr", "missus": "mrs", "saint": "st", "mount": "mt", "versus": "vs", "volume": "vol"}'::jsonb;

-- The same words, each spelled in one way, numbers as digits: "rocky ii" and "rocky two" are "rocky 2". A lone V or X is a
-- number where it is not the first word, a lone I where it counts parts.
CREATE FUNCTION spelled(plain text) RETURNS text
    LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE
AS $$
DECLARE
    written CONSTANT text[] := string_to_array(plain, ' ');
    words text[] := '{}';
    word text;
    before text := '';
    other text;
    tens boolean := false;
BEGIN
    IF NOT spellings() ?| written THEN
        RETURN plain;
    END IF;
    FOREACH word IN ARRAY written LOOP
        other := spellings() ->> word;
        IF (word IN ('v', 'x') AND before = '')
            OR (word = 'i' AND before NOT IN ('part', 'episode', 'chapter', 'volume', 'vol', 'book')) THEN
            other := NULL;
        END IF;
        IF tens AND other ~ '^[1-9](?:st|nd|rd|th)?$' THEN
            words[cardinality(words)] := left(words[cardinality(words)], 1) || other;
        ELSE
            words := words || coalesce(other, word);
        END IF;
        tens := other IS NOT NULL AND word LIKE '%ty';
        before := word;
    END LOOP;
    RETURN array_to_string(words, ' ');
END
$$;

-- Letters for the digits that stand for them, as in "se7en"; NULL for other words.
CREATE FUNCTION with_letters(word text, seven text) RETURNS text
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN CASE WHEN word ~ '[013457][a-z]' AND word ~ '[a-z].*[013457]|^[013457][a-z]{3}' AND word !~ '^\d+(st|nd|rd|th|s)$'
        THEN translate(word, '013457', 'oieas' || seven) END;

-- Words as one, in every way of writing them: with and without the article before them, as written and in one spelling.
CREATE FUNCTION joined(plain text) RETURNS text[]
    LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE
AS $$
DECLARE
    bare CONSTANT text := CASE WHEN plain LIKE 'the _%' THEN substr(plain, 5) WHEN plain LIKE 'a _%' THEN substr(plain, 3)
        WHEN plain LIKE 'an _%' THEN substr(plain, 4) ELSE plain END;
    alike CONSTANT text := spelled(bare);
    ways text[] := ARRAY[replace(bare, ' ', '')];
BEGIN
    IF bare <> plain THEN
        ways := ways || replace(plain, ' ', '');
    END IF;
    IF alike <> bare THEN
        ways := ways || replace(alike, ' ', '');
    END IF;
    RETURN ways;
END
$$;

-- A title as searches look at it: its words; then these in other ways (joined where punctuation parts them, in one
-- spelling, letters for digits); then its names, each as one word behind an equals sign: what stands before the brackets,
-- what stands in each, and, with a colon at the end, the parts of them. A space at either end of each.
CREATE FUNCTION searchable(title text) RETURNS text
    LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE
    SET search_path FROM CURRENT
AS $$
DECLARE
    whole text := seen(left(title, 200));
    words text;
    alike text;
    all_words text;
    names text[] := ARRAY[whole];
    name text;
    piece text;
BEGIN
    IF strpos(whole, '(') > 0 THEN
        whole := replace(whole, 'a.k.a. ', '');
        names := regexp_replace(whole, '\([^()]*\)', ' ', 'g') || ARRAY(
            SELECT bracket[1] FROM regexp_matches(whole, '\(([^()]*)\)', 'g') AS bracket);
        IF whole ~ '^\s*\(|\)\s*[^\s(]' THEN
            names := names || whole;
        END IF;
    END IF;
    words := plain(whole);
    alike := spelled(words);
    all_words := ' ' || words || ' ';
    IF whole <> words AND replace(whole, ' ', '') ~ '[[:punct:]]' THEN
        FOREACH piece IN ARRAY string_to_array(whole, ' ') LOOP
            IF piece ~ '[^[:punct:]][[:punct:]]+[^[:punct:]]' THEN
                all_words := all_words || regexp_replace(piece, '[[:punct:]]+', '', 'g') || ' ';
            END IF;
        END LOOP;
    END IF;
    IF alike <> words THEN
        FOREACH piece IN ARRAY string_to_array(alike, ' ') LOOP
            IF strpos(all_words, ' ' || piece || ' ') = 0 THEN
                all_words := all_words || piece || ' ';
            END IF;
        END LOOP;
    END IF;
    IF words ~ '[0-9][a-z]|[a-z][0-9]' THEN
        FOREACH piece IN ARRAY string_to_array(words, ' ') LOOP
            all_words := all_words || coalesce(with_letters(piece, 'v') || ' ' || with_letters(piece, 't') || ' ', '')
                || coalesce(array_to_string(regexp_match(piece, '^([a-z]+)([0-9]+)$'), ' ') || ' ', '');
        END LOOP;
    END IF;
    FOREACH name IN ARRAY names LOOP
        FOREACH piece IN ARRAY joined(plain(name)) LOOP
            all_words := all_words || '=' || piece || ' ';
        END LOOP;
        IF strpos(name, ': ') > 0 OR strpos(name, ' - ') > 0 THEN
            FOREACH name IN ARRAY regexp_split_to_array(name, ': | - ') LOOP
                FOREACH piece IN ARRAY joined(plain(name)) LOOP
                    all_words := all_words || '=' || piece || ': ';
                END LOOP;
            END LOOP;
        END IF;
    END LOOP;
    RETURN all_words;
END
$$;

-- How people are looked for: by the whole name, by its first and last word, and by the last, each as one word.
CREATE FUNCTION person_names(people text[]) RETURNS text[]
    LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE COST 10000
    SET search_path FROM CURRENT
AS $$
DECLARE
    person text;
    words text[];
    names text[] := '{}';
BEGIN
    -- all at once, since calls cost more than letters; a control character is neither a space nor punctuation
    FOREACH person IN ARRAY string_to_array(plain(seen(array_to_string(people, chr(1)))), chr(1)) LOOP
        words := string_to_array(btrim(person), ' ');
        names := names || words[cardinality(words)];
        IF cardinality(words) > 1 THEN
            names := names || (words[1] || words[cardinality(words)]);
        END IF;
        IF cardinality(words) > 2 THEN
            names := names || array_to_string(words, '');
        END IF;
    END LOOP;
    RETURN names;
END
$$;

ALTER TABLE movies ADD COLUMN search_title text NOT NULL GENERATED ALWAYS AS (searchable(title)) STORED;

CREATE INDEX movies_by_word ON movies USING gin (search_title gin_trgm_ops);
CREATE INDEX movies_by_name ON movies USING gin (string_to_array(search_title, ' '));
CREATE INDEX movies_by_person ON movies USING gin (person_names(people));
CREATE INDEX tmdb_movies_by_person ON tmdb_movies USING gin (person_names(people));
CREATE INDEX movies_by_year ON movies (year, fame DESC, tmdb_id);
-- Holds the title too: a search for common letters walks down from the most famous without looking at the table.
CREATE INDEX movies_by_fame ON movies (fame DESC, tmdb_id) INCLUDE (search_title);

-- The words that titles are made of: a mistyped word is looked up here, which is far quicker than among the titles.
CREATE MATERIALIZED VIEW title_words AS
    SELECT word, max(fame) AS fame
    FROM movies, string_to_table(btrim(search_title), ' ') AS word
    WHERE length(word) BETWEEN 2 AND 40 AND word NOT LIKE '=%'
    GROUP BY word;

CREATE UNIQUE INDEX title_words_by_word ON title_words (word text_pattern_ops);
CREATE INDEX title_words_by_trigram ON title_words USING gin (word gin_trgm_ops);
