"""The tables of a library, in the SQL that every engine knows."""

TABLES = (
    """
    CREATE TABLE form (
        digest TEXT NOT NULL,
        id TEXT NOT NULL,
        version TEXT NOT NULL,
        title TEXT NOT NULL,
        content TEXT NOT NULL,
        PRIMARY KEY (digest)
    )
    """,
    """
    CREATE TABLE library (
        name TEXT NOT NULL,
        value TEXT NOT NULL,
        hash TEXT NOT NULL,
        PRIMARY KEY (name)
    )
    """,
    """
    CREATE TABLE assessment (
        id TEXT NOT NULL,
        kind TEXT NOT NULL,
        form_digest TEXT NOT NULL,
        began_at TEXT NOT NULL,
        changed_at TEXT NOT NULL,
        archived_at TEXT,
        deleted_at TEXT,
        title TEXT NOT NULL,
        stage TEXT NOT NULL,
        size TEXT NOT NULL,
        decision_on TEXT,
        review_on TEXT,
        hash TEXT NOT NULL,
        PRIMARY KEY (id),
        FOREIGN KEY(form_digest) REFERENCES form (digest)
    )
    """,
    """
    CREATE TABLE answer (
        assessment TEXT NOT NULL,
        question TEXT NOT NULL,
        item TEXT NOT NULL,
        value TEXT NOT NULL,
        salt TEXT NOT NULL,
        digest TEXT NOT NULL,
        PRIMARY KEY (assessment, question, item),
        FOREIGN KEY(assessment) REFERENCES assessment (id)
    )
    """,
    """
    CREATE TABLE visit (
        id INTEGER NOT NULL,
        assessment TEXT NOT NULL,
        origin TEXT NOT NULL,
        position INTEGER,
        question TEXT NOT NULL,
        item TEXT NOT NULL,
        value TEXT,
        salt TEXT,
        digest TEXT NOT NULL,
        began_at TEXT NOT NULL,
        ended_at TEXT NOT NULL,
        who TEXT NOT NULL,
        hash TEXT NOT NULL,
        PRIMARY KEY (id),
        UNIQUE (assessment, origin, position),
        FOREIGN KEY(assessment) REFERENCES assessment (id)
    )
    """,
    "CREATE INDEX visit_of_answer ON visit (assessment, question, item)",
    """
    CREATE UNIQUE INDEX visit_open ON visit (assessment, question, item)
    WHERE position IS NULL
    """,
    """
    CREATE TABLE record (
        id INTEGER NOT NULL,
        assessment TEXT NOT NULL,
        origin TEXT NOT NULL,
        position INTEGER NOT NULL,
        kind TEXT NOT NULL,
        content TEXT,
        salt TEXT,
        digest TEXT NOT NULL,
        at TEXT NOT NULL,
        who TEXT NOT NULL,
        hash TEXT NOT NULL,
        PRIMARY KEY (id),
        UNIQUE (assessment, origin, position),
        FOREIGN KEY(assessment) REFERENCES assessment (id)
    )
    """,
    """
    CREATE TABLE sealed_answer (
        record INTEGER NOT NULL,
        question TEXT NOT NULL,
        item TEXT NOT NULL,
        value TEXT,
        salt TEXT,
        digest TEXT NOT NULL,
        PRIMARY KEY (record, question, item),
        FOREIGN KEY(record) REFERENCES record (id)
    )
    """,
    """
    CREATE TABLE chain (
        assessment TEXT NOT NULL,
        origin TEXT NOT NULL,
        rows TEXT NOT NULL,
        length INTEGER NOT NULL,
        head TEXT NOT NULL,
        hash TEXT NOT NULL,
        PRIMARY KEY (assessment, origin, rows),
        FOREIGN KEY(assessment) REFERENCES assessment (id)
    )
    """,
)
"""What makes the tables and their indexes, each after those it refers to."""

ADD_FORM = """
    INSERT INTO form (digest, id, version, title, content)
    VALUES (:digest, :id, :version, :title, :content)
"""
ADD_FACT = "INSERT INTO library (name, value, hash) VALUES (:name, :value, :hash)"
ADD_ASSESSMENT = """
    INSERT INTO assessment (
        id, kind, form_digest, began_at, changed_at, archived_at, deleted_at,
        title, stage, size, decision_on, review_on, hash
    ) VALUES (
        :id, :kind, :form_digest, :began_at, :changed_at, :archived_at, :deleted_at,
        :title, :stage, :size, :decision_on, :review_on, :hash
    )
"""
ADD_ANSWER = """
    INSERT INTO answer (assessment, question, item, value, salt, digest)
    VALUES (:assessment, :question, :item, :value, :salt, :digest)
"""
ADD_VISIT = """
    INSERT INTO visit (
        id, assessment, origin, position, question, item, value, salt, digest,
        began_at, ended_at, who, hash
    ) VALUES (
        :id, :assessment, :origin, :position, :question, :item, :value, :salt, :digest,
        :began_at, :ended_at, :who, :hash
    )
"""
"""Where no ``id`` is known, it is ``None``, and the engine gives the next."""
ADD_RECORD = """
    INSERT INTO record (
        assessment, origin, position, kind, content, salt, digest, at, who, hash
    ) VALUES (
        :assessment, :origin, :position, :kind, :content, :salt, :digest, :at, :who, :hash
    ) RETURNING id
"""
ADD_SEALED_ANSWER = """
    INSERT INTO sealed_answer (record, question, item, value, salt, digest)
    VALUES (:record, :question, :item, :value, :salt, :digest)
"""
ADD_CHAIN = """
    INSERT INTO chain (assessment, origin, rows, length, head, hash)
    VALUES (:assessment, :origin, :rows, :length, :head, :hash)
"""
