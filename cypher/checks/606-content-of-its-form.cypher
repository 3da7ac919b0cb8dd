CYPHER 5
// A statement says an object, a value or a figure, as its form has it, and nothing else.
MATCH (s:Atlas:Statement)
WHERE NOT coalesce(CASE s.form
  WHEN 'OBJECT' THEN s.object IS NOT NULL AND s.value IS NULL AND s.unit IS NULL
  WHEN 'VALUE' THEN s.value <> '' AND s.object IS NULL AND s.unit IS NULL
  WHEN 'FIGURE' THEN s.unit IS NOT NULL AND s.object IS NULL AND s.value IS NULL
END, false)
RETURN s.id AS id, 'is of the form ' + coalesce(s.form, 'none') + ' and says something else' AS why
