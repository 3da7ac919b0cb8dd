// Version, licence and attribution of what is loaded
MATCH (d:Dataset)
RETURN d.version AS version, d.loaded AS loaded, d.entities AS entities, d.statements AS statements,
       d.documents AS documents, d.licence AS licence, d.attribution AS attribution
