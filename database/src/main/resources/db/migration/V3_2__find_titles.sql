-- What a search tries when nothing has all its words, and the search itself, which puts the ways in order.

-- A query in one spelling, with hundreds, thousands and halves as figures too ("nine and a half" is "9 1 2", as "9½").
CREATE FUNCTION in_figures(query text) RETURNS text
    LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE
    SET search_path FROM CURRENT
AS $$
DECLARE
    alike text := regexp_replace(spelled(query), ' and (?:a|1) half\M', ' 1 2');
    parts text[] := regexp_match(alike,
        '^(.*?)(?:\m([1-9][0-9]?) |\ma )?\m(hundred|thousand)\M(?:(?: and)? ([1-9][0-9]?)\M)?(.*)$');
BEGIN
    IF parts IS NULL THEN
        RETURN alike;
    END IF;
    RETURN parts[1] || coalesce(parts[2], '1')::integer * CASE parts[3] WHEN 'hundred' THEN 100 ELSE 1000 END
        + coalesce(parts[4], '0')::integer || parts[5];
END
$$;

-- Whether two words are one keystroke apart; neighbours swapped are one.
CREATE FUNCTION one_key_apart(typed text, word text) RETURNS boolean
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN abs(length(typed) - length(word)) <= 1 AND (levenshtein_less_equal(typed, word, 1) = 1
        OR length(typed) = length(word) AND EXISTS (
            SELECT FROM generate_series(1, length(typed) - 1) AS i
            WHERE overlay(typed PLACING reverse(substr(typed, i, 2)) FROM i FOR 2) = word));

-- Movies whose title holds all words but one, and in its place a word that is a keystroke away. The word that no title has
-- is the mistyped one; where titles have all words, any may be, unless they are many. A word of less than five letters
-- says little: with it the whole must be a name.
CREATE FUNCTION titles_but_one_key(query text, words text[])
    RETURNS TABLE (tmdb_id bigint, score double precision, fame integer)
    LANGUAGE plpgsql STABLE STRICT
AS $$
DECLARE
    unknown text[] := ARRAY(
        SELECT w.word FROM unnest(words) AS w (word)
        WHERE NOT EXISTS (SELECT FROM title_words AS t WHERE t.word = w.word));
    mistyped text[] := ARRAY(
        SELECT word FROM unnest(CASE WHEN unknown = '{}' THEN words ELSE unknown END) AS word
        WHERE length(word) >= 3 AND word !~ '[0-9]' AND length(array_to_string(array_remove(words, word), '')) >= 4);
BEGIN
    IF mistyped = '{}' OR cardinality(unknown) > 1 OR cardinality(mistyped) > 4 THEN
        RETURN;
    END IF;
    RETURN QUERY EXECUTE format($near$
        SELECT m.tmdb_id, 0.03 * ln(1 + m.fame) + max(fit) - 0.15, m.fame
        FROM (SELECT movies.tmdb_id, movies.fame, search_title FROM movies WHERE %s
              ORDER BY movies.fame DESC, movies.tmdb_id LIMIT 100) AS m,
            unnest($1) AS typed, string_to_table(btrim(m.search_title), ' ') AS meant,
            LATERAL (SELECT fitting(m.search_title,
                joined(btrim(replace(' ' || $3 || ' ', ' ' || typed || ' ', ' ' || meant || ' '))), '')) AS f (fit)
        WHERE one_key_apart(typed, meant) AND (length(typed) >= 5 OR fit >= 1.25)
            AND NOT EXISTS (SELECT FROM unnest(array_remove($2, typed)) AS other WHERE strpos(m.search_title, ' ' || other) = 0)
        GROUP BY m.tmdb_id, m.fame
        $near$, (SELECT string_agg('(' || holding_words(array_remove(words, word)) || ')', ' OR ') FROM unnest(mistyped) AS word))
        USING mistyped, words, query;
END
$$;

-- The movie of this place in a series, and its neighbours: movies with a name that begins with the words before the number,
-- by year. None where the series has fewer; those that are numbered otherwise, or not at all, were not meant.
CREATE FUNCTION titles_of_series(query text)
    RETURNS TABLE (tmdb_id bigint, score double precision, fame integer)
    LANGUAGE plpgsql STABLE STRICT
AS $$
DECLARE
    parts text[] := regexp_match(spelled(query), '^(?:the )?(.*[^ ].*[^ ].*) ([1-9])$');
BEGIN
    IF parts IS NULL THEN
        RETURN;
    END IF;
    RETURN QUERY EXECUTE format($series$
        WITH series AS (
            SELECT movies.tmdb_id, movies.fame, search_title, row_number() OVER (ORDER BY year, movies.tmdb_id) AS place,
                   count(*) OVER () AS movies
            FROM movies WHERE search_title LIKE %L AND search_title LIKE %L AND year IS NOT NULL)
        SELECT s.tmdb_id, 0.03 * ln(1 + s.fame) + 1 - 0.4 * abs(place - $1), s.fame
        FROM series AS s
        WHERE $1 <= movies AND abs(place - $1) <= 1 AND search_title !~ ('=' || $2 || '[0-9]')
            AND ($1 = 1 OR strpos(search_title, '=' || $2 || ' ') = 0)
        $series$, '% =' || (joined(parts[1]))[1] || '%', '% ' || parts[1] || ' %')
        USING parts[2]::integer, (joined(parts[1]))[1];
END
$$;

-- Movies for a search as it is being typed. One may come more than once; the best score of each counts. Looked for are, and
-- the later ones only while there are few or none before:
-- movies with a name that is just what was typed, and those whose title holds every word, in any order, the last perhaps
--   unfinished, each without a year that was typed too, if they are of that year; a year alone asks for its movies;
-- movies with a name in one word that begins so (for "starwars");
-- the same with larger number words as figures (for "four hundred blows");
-- movies whose title holds all words but one, and in its place one that is a keystroke away;
-- the third movie of a series (for "indiana jones 3");
-- movies with a name that is a part of what was typed (for "batman dark knight"), and those of the person of this name;
-- movies whose title holds some words while the others are one of its tags, keywords or people;
-- movies whose title holds what mistyped words may have meant.
-- Fame adds up to 0.3 to the score.
CREATE FUNCTION find_titles(asked text)
    RETURNS TABLE (tmdb_id bigint, score double precision, fame integer)
    LANGUAGE plpgsql STABLE STRICT
    SET jit = off
    SET max_parallel_workers_per_gather = 0
AS $$
DECLARE
    -- as written without punctuation ("ai", "walle"), and with spaces for it ("a i", "wall e")
    close text := plain(regexp_replace(seen(asked), '(?<=[^[:space:]])[[:punct:]]+(?=[^[:space:]])', '', 'g'));
    query text := plain(regexp_replace(seen(asked), '[''`´]', '', 'g'));
    words text[] := telling_words(query);
    movies integer := 0;
    more integer;
BEGIN
    IF words = '{}' THEN
        RETURN;
    END IF;

    IF close <> query THEN
        RETURN QUERY SELECT * FROM titles_holding(close, '', 0);
        GET DIAGNOSTICS movies = ROW_COUNT;
    END IF;
    IF movies < 10 THEN
        RETURN QUERY SELECT * FROM titles_holding(query, '', 0);
        GET DIAGNOSTICS more = ROW_COUNT;
        movies := movies + more;
    END IF;
    RETURN QUERY SELECT * FROM titles_of_year(query);
    GET DIAGNOSTICS more = ROW_COUNT;
    movies := movies + more;
    IF movies >= 10 THEN
        RETURN;
    END IF;

    IF movies = 0 AND length(replace(query, ' ', '')) >= 4 THEN
        RETURN QUERY SELECT * FROM titles_joined(query);
        GET DIAGNOSTICS movies = ROW_COUNT;
    END IF;
    IF movies = 0 AND in_figures(query) <> spelled(query) THEN
        RETURN QUERY SELECT * FROM titles_holding(in_figures(query), '', 0);
        GET DIAGNOSTICS movies = ROW_COUNT;
    END IF;
    IF movies = 0 AND cardinality(words) > 1 AND NOT EXISTS (SELECT FROM movies_of_person(query)) THEN
        RETURN QUERY SELECT * FROM titles_but_one_key(query, words);
        GET DIAGNOSTICS movies = ROW_COUNT;
        IF movies = 0 THEN
            RETURN QUERY SELECT * FROM titles_of_series(query);
            GET DIAGNOSTICS movies = ROW_COUNT;
        END IF;
        IF movies > 0 THEN
            RETURN;
        END IF;
    END IF;
    -- a year that was typed has narrowed the search: movies of other years were not meant
    IF more = 0 THEN
        RETURN QUERY
            SELECT m.tmdb_id, 0.03 * ln(1 + m.fame) + 0.6, m.fame FROM movies AS m
            WHERE string_to_array(search_title, ' ') && runs_of_words(query);
        GET DIAGNOSTICS more = ROW_COUNT;
        movies := movies + more;
    END IF;
    RETURN QUERY SELECT * FROM movies_of_person(query);
    GET DIAGNOSTICS more = ROW_COUNT;
    IF movies + more > 0 THEN
        RETURN;
    END IF;

    IF cardinality(words) > 1 THEN
        RETURN QUERY SELECT * FROM titles_about(words);
        IF FOUND THEN
            RETURN;
        END IF;
    END IF;
    RETURN QUERY SELECT * FROM titles_meant(words, false);
    IF FOUND OR cardinality(words) = 1 THEN
        RETURN;
    END IF;
    RETURN QUERY SELECT * FROM titles_meant(words, true);
END
$$;
