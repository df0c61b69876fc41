-- One case: something was handed in and answered. Texts in which evidence is quoted are stored redacted; `vault` is the sealed
-- mapping back, which only a machine with the key can open.
CREATE TABLE case_file (
    id            VARCHAR(40)              NOT NULL PRIMARY KEY,
    tenant        VARCHAR(100)             NOT NULL,
    recorded      TIMESTAMP WITH TIME ZONE NOT NULL,
    changed       TIMESTAMP WITH TIME ZONE NOT NULL,
    recorded_by   VARCHAR(200)             NOT NULL,
    ticket        VARCHAR(200)             NOT NULL,
    ticket_system VARCHAR(100)             NOT NULL,
    ticket_url    VARCHAR(2000)            NOT NULL,
    title         TEXT                     NOT NULL,
    verdict       VARCHAR(20)              NOT NULL,
    incident_from TIMESTAMP WITH TIME ZONE,
    incident_to   TIMESTAMP WITH TIME ZONE,
    answers       INTEGER                  NOT NULL,
    evidence      INTEGER                  NOT NULL,
    mark          VARCHAR(10)              NOT NULL,
    request       TEXT                     NOT NULL,
    vault         TEXT                     NOT NULL
);
CREATE INDEX case_file_of_tenant ON case_file (tenant, id);
CREATE INDEX case_file_of_ticket ON case_file (tenant, ticket);

-- The answers to a case, the first one first: each time that evidence was added or another pack was asked there is one more.
CREATE TABLE case_answer (
    case_id      VARCHAR(40)              NOT NULL REFERENCES case_file (id) ON DELETE CASCADE,
    number       INTEGER                  NOT NULL,
    recorded     TIMESTAMP WITH TIME ZONE NOT NULL,
    recorded_by  VARCHAR(200)             NOT NULL,
    why          VARCHAR(40)              NOT NULL,
    pack_version VARCHAR(100)             NOT NULL,
    pack_digest  VARCHAR(100)             NOT NULL,
    verdict      VARCHAR(20)              NOT NULL,
    document     TEXT                     NOT NULL,
    PRIMARY KEY (case_id, number)
);

CREATE TABLE case_evidence (
    case_id      VARCHAR(40)              NOT NULL REFERENCES case_file (id) ON DELETE CASCADE,
    number       INTEGER                  NOT NULL,
    name         TEXT                     NOT NULL,
    kind         VARCHAR(20)              NOT NULL,
    bytes        BIGINT                   NOT NULL,
    digest       VARCHAR(100)             NOT NULL,
    node         TEXT                     NOT NULL,
    zone         VARCHAR(100)             NOT NULL,
    point        TEXT                     NOT NULL,
    skew_millis  BIGINT                   NOT NULL,
    kept         BOOLEAN                  NOT NULL,
    added        TIMESTAMP WITH TIME ZONE NOT NULL,
    PRIMARY KEY (case_id, number)
);

-- The bytes of a piece that is kept, packed (gzip) and cut, so that no row is large and none has to be held in memory whole.
CREATE TABLE case_evidence_part (
    case_id VARCHAR(40) NOT NULL,
    number  INTEGER     NOT NULL,
    part    INTEGER     NOT NULL,
    bytes   BYTEA       NOT NULL,
    PRIMARY KEY (case_id, number, part),
    FOREIGN KEY (case_id, number) REFERENCES case_evidence (case_id, number) ON DELETE CASCADE
);

-- What a case can be found by: words of its texts, causes, products, nodes, and the shapes of its facts. What could tell a name or an
-- address is stored as a keyed digest.
CREATE TABLE case_term (
    case_id VARCHAR(40)  NOT NULL REFERENCES case_file (id) ON DELETE CASCADE,
    tenant  VARCHAR(100) NOT NULL,
    kind    VARCHAR(20)  NOT NULL,
    term    VARCHAR(200) NOT NULL,
    PRIMARY KEY (tenant, kind, term, case_id)
);
CREATE INDEX case_term_of_case ON case_term (case_id);

CREATE TABLE case_feedback (
    case_id     VARCHAR(40)              NOT NULL REFERENCES case_file (id) ON DELETE CASCADE,
    number      INTEGER                  NOT NULL,
    recorded    TIMESTAMP WITH TIME ZONE NOT NULL,
    recorded_by VARCHAR(200)             NOT NULL,
    answer      INTEGER                  NOT NULL,
    mark        VARCHAR(10)              NOT NULL,
    cause       VARCHAR(100)             NOT NULL,
    reason      TEXT                     NOT NULL,
    PRIMARY KEY (case_id, number)
);

-- Who did what. It outlives the case: that a case was deleted, and by whom, is part of it.
CREATE TABLE audit_entry (
    id      VARCHAR(40)              NOT NULL PRIMARY KEY,
    tenant  VARCHAR(100)             NOT NULL,
    at      TIMESTAMP WITH TIME ZONE NOT NULL,
    by_name VARCHAR(200)             NOT NULL,
    action  VARCHAR(40)              NOT NULL,
    case_id VARCHAR(40)              NOT NULL,
    detail  TEXT                     NOT NULL
);
CREATE INDEX audit_entry_of_tenant ON audit_entry (tenant, id);
CREATE INDEX audit_entry_of_case ON audit_entry (case_id);
