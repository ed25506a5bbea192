-- The words that titles are made of: a mistyped word is looked up here, which is far quicker than among the titles.
CREATE MATERIALIZED VIEW title_words AS
    SELECT word, max(fame) AS fame
    FROM movies, string_to_table(btrim(search_title), ' ') AS word
    WHERE length(word) BETWEEN 2 AND 40
    GROUP BY word;

CREATE UNIQUE INDEX title_words_by_word ON title_words (word text_pattern_ops);
CREATE INDEX title_words_by_trigram ON title_words USING gin (word gin_trgm_ops);

-- The words of a search that decide: all but articles and the like, and always the last, which may be unfinished.
CREATE FUNCTION telling_words(query text) RETURNS text[]
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN (
        SELECT coalesce(array_agg(word ORDER BY position), '{}')
        FROM (
            SELECT word, position, count(*) OVER () AS words
            FROM string_to_table(query, ' ') WITH ORDINALITY AS w (word, position)
            LIMIT 8) AS listed
        WHERE word <> '' AND (position = words OR word NOT IN ('the', 'a', 'an', 'of', 'and', 'in', 'to')));

-- What a mistyped, perhaps unfinished, word may have meant, and by how many keystrokes it is off. Two letters say
-- nothing.
CREATE FUNCTION meant_words(typed text) RETURNS TABLE (word text, typos double precision)
    LANGUAGE sql STABLE STRICT PARALLEL SAFE
    SET pg_trgm.similarity_threshold = 0.4
BEGIN ATOMIC
    WITH close AS (
        SELECT w.word, w.fame FROM title_words AS w WHERE w.word % typed
        UNION
        SELECT w.word, w.fame FROM title_words AS w WHERE w.word LIKE left(typed, 1) || '%'
    ), off AS (
        SELECT c.word, c.fame, levenshtein(c.word, typed) AS whole,
               least(levenshtein(left(c.word, length(typed)), typed),
                     levenshtein(left(c.word, length(typed) + 1), typed)) AS so_far
        FROM close AS c
    )
    SELECT o.word, (o.whole + o.so_far) / 2.0
    FROM off AS o
    WHERE length(typed) >= 3 AND o.so_far <= CASE WHEN length(typed) = 3 THEN 1 ELSE 2 END
    ORDER BY 2, o.fame DESC, o.word
    LIMIT 8;
END;

-- Titles for a search as it is being typed: those that hold every word; where there is none, those that hold what
-- mistyped words may have meant; where there is none either, those that look alike as a whole. At most 200.
-- A score is 1 for a title that holds the words, more for one that begins with them or is just that, less per typo;
-- fame adds up to 0.3.
CREATE FUNCTION find_titles(asked text)
    RETURNS TABLE (tmdb_id bigint, score double precision, fame integer)
    LANGUAGE plpgsql STABLE STRICT
    SET jit = off
    SET pg_trgm.word_similarity_threshold = 0.45
AS $$
DECLARE
    query text := searchable(asked);
    words text[] := telling_words(query);
    places bigint[];
    meanings text[];
    misses double precision[];
    condition text;
BEGIN
    IF words = '{}' THEN
        RETURN;
    END IF;

    -- Built as text, so that each search is planned for its own words: rare ones by trigrams, common ones by fame.
    SELECT string_agg(format('search_title LIKE %L', '% ' || word || '%'), ' AND ') INTO condition
    FROM unnest(words) AS word;
    RETURN QUERY EXECUTE format($holding$
        WITH whole AS (
            SELECT m.tmdb_id, m.fame, search_title FROM movies AS m
            WHERE search_title IN (' ' || $1 || ' ', ' the ' || $1 || ' ', ' a ' || $1 || ' ', ' an ' || $1 || ' ')
            ORDER BY m.fame DESC, m.tmdb_id LIMIT 100
        ), holding AS (
            SELECT m.tmdb_id, m.fame, search_title FROM movies AS m
            WHERE %s
            ORDER BY m.fame DESC, m.tmdb_id LIMIT 100
        )
        SELECT f.tmdb_id, 0.03 * ln(1 + f.fame) + CASE
            WHEN search_title IN (' ' || $1 || ' ', ' the ' || $1 || ' ', ' a ' || $1 || ' ', ' an ' || $1 || ' ')
                THEN 1.3
            WHEN search_title LIKE ' ' || $1 || '%%' OR search_title LIKE ' the ' || $1 || '%%' THEN 1.15
            WHEN search_title LIKE '%% ' || $1 || '%%' THEN 1.05
            ELSE 1 END, f.fame
        FROM (SELECT * FROM whole UNION SELECT * FROM holding) AS f
        $holding$, condition) USING query;
    IF FOUND THEN
        RETURN;
    END IF;

    -- Whole words are looked for, but for the last, which may go on.
    SELECT array_agg(place),
           array_agg('% ' || m.word
               || CASE WHEN place = cardinality(words) AND length(m.word) >= length(w.word) THEN '%' ELSE ' %' END),
           array_agg(typos)
    INTO places, meanings, misses
    FROM unnest(words) WITH ORDINALITY AS w (word, place), meant_words(w.word) AS m;
    SELECT string_agg(either, ' AND ') INTO condition
    FROM (SELECT '(' || string_agg(format('search_title LIKE %L', meaning), ' OR ') || ')'
          FROM unnest(places, meanings) AS m (place, meaning) GROUP BY place) AS word (either);
    IF condition IS NOT NULL THEN
        RETURN QUERY EXECUTE format($meant$
            SELECT m.tmdb_id, 0.03 * ln(1 + m.fame) + 1 - 0.15 * typos, m.fame
            FROM (SELECT movies.tmdb_id, movies.fame, search_title FROM movies
                  WHERE %s
                  ORDER BY movies.fame DESC, movies.tmdb_id LIMIT 100) AS m, LATERAL (
                SELECT sum(miss) FROM (
                    SELECT min(miss) FROM unnest($1, $2, $3) AS meant (place, meaning, miss)
                    WHERE m.search_title LIKE meaning
                    GROUP BY place) AS best (miss)) AS off (typos)
            $meant$, condition) USING places, meanings, misses;
        IF FOUND THEN
            RETURN;
        END IF;
    END IF;

    RETURN QUERY
        SELECT m.tmdb_id, 0.03 * ln(1 + m.fame) + word_similarity(query, search_title), m.fame
        FROM movies AS m WHERE search_title %> query
        ORDER BY 2 DESC, m.fame DESC, m.tmdb_id LIMIT 100;
END
$$;
