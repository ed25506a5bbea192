-- Every batch of events asks who of its people was erased; without this, all events of all of them are looked through.
CREATE INDEX events_of_erased ON events (person_id) WHERE type = 'erased';
