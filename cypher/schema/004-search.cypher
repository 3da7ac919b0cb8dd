// Any part of a name: a text index holds trigrams, which a range index does not.
CYPHER 5
CREATE TEXT INDEX atlas_search_text IF NOT EXISTS FOR (n:Atlas) ON (n.searchText);
