-- Finds movies by what people type: however a title is punctuated, joined, numbered or mistyped, by any of its titles, by
-- year and by who made it. Decision 5 says how and what it costs.

-- The words of a search that decide: at most eight, without articles and the like where there are others.
CREATE FUNCTION telling_words(query text) RETURNS text[]
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN (
        SELECT coalesce(array_agg(word ORDER BY position) FILTER (WHERE telling OR NOT others), '{}')
        FROM (
            SELECT word, position, telling, bool_or(telling) OVER () AS others
            FROM string_to_table(query, ' ') WITH ORDINALITY AS w (word, position),
                LATERAL (SELECT word NOT IN ('the', 'a', 'an', 'of', 'and', 'in', 'to')) AS t (telling)
            WHERE word <> ''
            LIMIT 8) AS listed);

-- A condition: the title holds each word, or a longer one that begins so.
CREATE FUNCTION holding_words(words text[]) RETURNS text
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN (
        SELECT string_agg(
            '(' || format('search_title LIKE %L', '% ' || word || '%')
                || CASE WHEN with_letters(word, 'v') IS NULL THEN '' ELSE format(' OR search_title LIKE ANY (%L)',
                       ARRAY['% ' || with_letters(word, 'v') || '%', '% ' || with_letters(word, 't') || '%']) END || ')',
            ' AND ')
        FROM unnest(words) AS word);

-- What a mistyped word may have meant, and by how many keystrokes it is off. Neighbours swapped are one. A word alone must
-- be nearer than one beside others that are right; the shorter a word is, the nearer it must be. Unless it is short, the
-- word may be unfinished. Numbers are not mistyped.
CREATE FUNCTION meant_words(typed text, alone boolean) RETURNS TABLE (word text, typos double precision)
    LANGUAGE sql STABLE STRICT PARALLEL SAFE
    SET pg_trgm.similarity_threshold = 0.35
BEGIN ATOMIC
    WITH swaps AS (
        SELECT overlay(typed PLACING reverse(substr(typed, i, 2)) FROM i FOR 2) AS swapped
        FROM generate_series(1, length(typed) - 1) AS i
    ), swapped AS (
        SELECT w.word, w.fame, CASE WHEN w.word = swapped THEN 1 ELSE 1.25 END AS typos
        FROM swaps, LATERAL (
            SELECT t.word, t.fame FROM title_words AS t
            WHERE t.word = swapped OR (length(typed) >= 5 AND t.word ~>=~ swapped AND t.word ~<~ (swapped || chr(1114111)))
            ORDER BY t.word = swapped DESC, t.fame DESC LIMIT 3) AS w
    ), near AS (
        SELECT w.word, w.fame FROM title_words AS w WHERE w.word % typed
        UNION
        SELECT w.word, w.fame FROM title_words AS w
        WHERE w.word ~>=~ left(typed, 2) AND w.word ~<~ (left(typed, 2) || chr(1114111))
    ), off AS (
        SELECT n.word, n.fame, levenshtein_less_equal(n.word, typed, 2)::double precision AS whole,
               least(levenshtein_less_equal(left(n.word, length(typed)), typed, 2),
                     levenshtein_less_equal(left(n.word, length(typed) + 1), typed, 2)) + 0.25 AS so_far
        FROM near AS n
        WHERE length(n.word) >= length(typed) - 2
    ), meant AS (
        SELECT s.word, s.fame, s.typos FROM swapped AS s
        UNION ALL
        SELECT o.word, o.fame, least(o.whole, o.so_far) FROM off AS o
        WHERE o.whole <= CASE WHEN length(typed) >= 8 THEN 2
                WHEN length(typed) >= CASE WHEN alone THEN 5 ELSE 3 END THEN 1 ELSE 0 END
           OR (length(typed) >= CASE WHEN alone THEN 7 ELSE 6 END AND o.so_far <= 1.25)
    )
    SELECT m.word, min(m.typos)
    FROM meant AS m
    WHERE length(typed) >= 3 AND typed !~ '[0-9]'
    GROUP BY m.word
    ORDER BY min(m.typos), max(m.fame) DESC, m.word
    LIMIT 8;
END;

-- How well a title fits words that it holds: 1.4 when one of its names is just that, 1.25 when the name is a part of one,
-- less when it begins so, 1 when it only holds the words; a little more when the last word stands there to its end.
CREATE FUNCTION fitting(search_title text, joined text[], last_word text) RETURNS double precision
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN (
        SELECT max(CASE
            WHEN strpos(search_title, ' =' || name || ' ') > 0 THEN 1.4
            WHEN strpos(search_title, ' =' || name || ': ') > 0 THEN 1.25
            WHEN strpos(search_title, ' =' || name) > 0 THEN 1.15
            WHEN strpos(search_title, name) > 0 THEN 1.05
            ELSE 1 END)
        FROM unnest(joined) AS name) + CASE WHEN strpos(search_title, ' ' || last_word || ' ') > 0 THEN 0.1 ELSE 0 END;

-- Movies with a name that is just the query, and those whose title holds each of its words. Built as text, so that each
-- search is planned for its own words: rare ones by trigrams, common ones by fame.
CREATE FUNCTION titles_holding(query text, and_also text, bonus double precision)
    RETURNS TABLE (tmdb_id bigint, score double precision, fame integer)
    LANGUAGE plpgsql STABLE STRICT
AS $$
DECLARE
    alike text := spelled(query);
    words text[] := telling_words(query);
    names text[] := joined(query);
    condition text := holding_words(words);
BEGIN
    IF alike <> query THEN
        condition := '(' || condition || ' OR ' || holding_words(telling_words(alike)) || ')';
    END IF;
    RETURN QUERY EXECUTE format($holding$
        WITH named AS MATERIALIZED (
            SELECT m.tmdb_id, m.fame, search_title FROM movies AS m
            WHERE string_to_array(search_title, ' ') && $2 %2$s
        ), holding AS (
            SELECT m.tmdb_id, m.fame, search_title FROM movies AS m WHERE %1$s %2$s
            ORDER BY m.fame DESC, m.tmdb_id LIMIT 100
        )
        SELECT f.tmdb_id, 0.03 * ln(1 + f.fame) + fitting(search_title, $1, $3) + $4, f.fame
        FROM (SELECT * FROM named UNION SELECT * FROM holding) AS f
        $holding$, condition, and_also)
        USING names, ARRAY(SELECT '=' || name || colon FROM unnest(names) AS name, unnest(ARRAY['', ':']) AS colon),
            words[cardinality(words)], bonus;
END
$$;

-- Movies with a name that, written as one word, begins like the query written so.
CREATE FUNCTION titles_joined(query text)
    RETURNS TABLE (tmdb_id bigint, score double precision, fame integer)
    LANGUAGE plpgsql STABLE STRICT
AS $$
BEGIN
    RETURN QUERY EXECUTE format($joined$
        SELECT m.tmdb_id, 0.03 * ln(1 + m.fame) + 1.1, m.fame FROM movies AS m
        WHERE %s ORDER BY m.fame DESC, m.tmdb_id LIMIT 100
        $joined$, (SELECT string_agg(format('search_title LIKE %L', '% =' || name || '%'), ' OR ')
                   FROM unnest(joined(query)) AS name));
END
$$;

-- Movies of a year that was typed, whole or not: all of them, or with other words those that hold these.
CREATE FUNCTION titles_of_year(query text)
    RETURNS TABLE (tmdb_id bigint, score double precision, fame integer)
    LANGUAGE plpgsql STABLE STRICT
AS $$
DECLARE
    typed text := (regexp_match(query, '(?:.*\s|^)((?:18[7-9]|19[0-9]|20[0-9])[0-9])(?:\s|$)'))[1];
    begun text := (regexp_match(query, '\s((?:18|19|20)[0-9]?)$'))[1];
    rest text;
BEGIN
    IF typed IS NULL AND begun IS NULL THEN
        RETURN;
    END IF;
    rest := btrim(regexp_replace(query, '(^|\s)' || coalesce(typed, begun) || '(\s|$)', ' '));
    IF rest = '' THEN
        RETURN QUERY
            SELECT m.tmdb_id, 0.03 * ln(1 + m.fame) + 1, m.fame FROM movies AS m
            WHERE year = typed::integer ORDER BY m.fame DESC, m.tmdb_id LIMIT 100;
    ELSE
        RETURN QUERY SELECT * FROM titles_holding(rest, format('AND year BETWEEN %s AND %s',
                rpad(coalesce(typed, begun), 4, '0'), rpad(coalesce(typed, begun), 4, '9')),
            CASE WHEN typed IS NULL THEN 0 ELSE 0.15 END);
    END IF;
END
$$;

-- The names that two or more words of a query make together, without all of them.
CREATE FUNCTION runs_of_words(query text) RETURNS text[]
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN (
        SELECT coalesce(array_agg(DISTINCT '=' || name), '{}')
        FROM (SELECT (string_to_array(query, ' '))[1:8]) AS q (words),
            generate_series(1, cardinality(words)) AS first, generate_series(first + 1, cardinality(words)) AS last,
            unnest(joined(array_to_string(words[first:last], ' '))) AS name
        WHERE last - first + 1 < cardinality(words) AND words[first] NOT IN ('the', 'a', 'an', 'of', 'and', 'in', 'to'));

-- The movies that a person of this name made or plays in, best known first. A last name alone has three letters or more.
CREATE FUNCTION movies_of_person(query text)
    RETURNS TABLE (tmdb_id bigint, score double precision, fame integer)
    LANGUAGE plpgsql STABLE STRICT
AS $$
DECLARE
    words text[] := string_to_array(query, ' ');
BEGIN
    IF length(query) < 3 OR cardinality(words) > 5 THEN
        RETURN;
    END IF;
    RETURN QUERY EXECUTE format($person$
        SELECT m.tmdb_id, 0.03 * ln(1 + m.fame) + 0.7, m.fame FROM movies AS m
        WHERE m.tmdb_id IN (
            SELECT movies.tmdb_id FROM movies WHERE person_names(people) && %1$L
            UNION ALL
            SELECT tmdb_movies.tmdb_id FROM tmdb_movies WHERE person_names(people) && %1$L)
        ORDER BY m.fame DESC, m.tmdb_id LIMIT 100
        $person$, ARRAY[array_to_string(words, ''),
            words[cardinality(words)] || array_to_string(words[:cardinality(words) - 1], '')]);
END
$$;

-- Movies whose title holds some of the words, while the others are one of the movie's tags or keywords or a person.
CREATE FUNCTION titles_about(words text[])
    RETURNS TABLE (tmdb_id bigint, score double precision, fame integer)
    LANGUAGE plpgsql STABLE STRICT
AS $$
BEGIN
    RETURN QUERY EXECUTE format($about$
        SELECT m.tmdb_id, 0.03 * ln(1 + m.fame) + 0.8, m.fame
        FROM (SELECT * FROM movies WHERE %s ORDER BY movies.fame DESC, movies.tmdb_id LIMIT 100) AS m
        LEFT JOIN tmdb_movies AS t USING (tmdb_id),
        LATERAL (SELECT string_agg(word, ' ' ORDER BY place) FROM unnest($1) WITH ORDINALITY AS w (word, place)
                 WHERE strpos(search_title, ' ' || word) = 0) AS others (name)
        WHERE others.name = ANY (string_to_array(plain(seen(array_to_string(m.tags || m.keywords || t.keywords, chr(1)))), chr(1)))
           OR replace(others.name, ' ', '') = ANY (person_names(m.people || t.people))
        $about$, (
            SELECT string_agg(format('search_title LIKE %L', '% ' || word || ' %'), ' OR ') FROM unnest(words) AS word))
        USING words;
END
$$;

-- Titles that hold what mistyped words may have meant. Words that titles are made of were meant as they are; or any one
-- word, and only one, was mistyped.
CREATE FUNCTION titles_meant(words text[], any_word boolean)
    RETURNS TABLE (tmdb_id bigint, score double precision, fame integer)
    LANGUAGE plpgsql STABLE STRICT
AS $$
DECLARE
    places bigint[];
    meanings text[];
    patterns text[];
    misses double precision[];
    condition text;
    names text[];
BEGIN
    -- Whole words are looked for, but for the last, which may go on unless it is very short.
    SELECT array_agg(place), array_agg(m.word),
           array_agg('% ' || m.word
               || CASE WHEN place = cardinality(words) AND length(w.word) > 2 THEN '%' ELSE ' %' END),
           array_agg(typos)
    INTO places, meanings, patterns, misses
    FROM unnest(words) WITH ORDINALITY AS w (word, place),
        LATERAL (SELECT EXISTS (SELECT FROM title_words AS t WHERE t.word = w.word)) AS k (known),
        LATERAL (SELECT w.word, 0::double precision AS typos WHERE known OR w.word ~ '[0-9]' OR length(w.word) < 3
                 UNION ALL
                 SELECT * FROM meant_words(w.word, cardinality(words) <= CASE WHEN any_word THEN 2 ELSE 1 END)
                 WHERE any_word OR NOT known) AS m;
    IF (SELECT count(DISTINCT place) FROM unnest(places) AS place) < cardinality(words) THEN
        RETURN;
    END IF;
    SELECT string_agg(either, ' AND ') INTO condition
    FROM (SELECT '(' || string_agg(format('search_title LIKE %L', pattern), ' OR ') || ')'
          FROM unnest(places, patterns) AS m (place, pattern) GROUP BY place) AS word (either);
    SELECT joined(string_agg(best, ' ' ORDER BY place)) INTO names
    FROM (SELECT DISTINCT ON (place) place, meaning FROM unnest(places, meanings, misses) AS m (place, meaning, miss)
          ORDER BY place, miss) AS w (place, best);
    RETURN QUERY EXECUTE format($meant$
        SELECT m.tmdb_id, 0.03 * ln(1 + m.fame) + fitting(m.search_title, $4, '') - 0.15 * typos, m.fame
        FROM (SELECT movies.tmdb_id, movies.fame, search_title FROM movies
              WHERE %s
              ORDER BY movies.fame DESC, movies.tmdb_id LIMIT 100) AS m, LATERAL (
            SELECT sum(miss) FROM (
                SELECT min(miss) FROM unnest($1, $2, $3) AS meant (place, pattern, miss)
                WHERE m.search_title LIKE pattern
                GROUP BY place) AS best (miss)) AS off (typos)
        WHERE typos < 1.5 OR NOT $5
        $meant$, condition) USING places, patterns, misses, names, any_word;
END
$$;
