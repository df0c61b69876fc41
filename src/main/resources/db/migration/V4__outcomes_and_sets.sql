-- What the answer that people marked had said of each cause: causes and indicators alone, nothing that tells who or where. It is made
-- of the answer's document and can be made again; `feedback` is the number of the feedback that it belongs to.
CREATE TABLE case_outcome (
    case_id  VARCHAR(40) NOT NULL PRIMARY KEY REFERENCES case_file (id) ON DELETE CASCADE,
    feedback INTEGER     NOT NULL,
    account  TEXT        NOT NULL
);

-- Cases under a name, such as those whose answers must not change.
CREATE TABLE case_set (
    tenant     VARCHAR(100)             NOT NULL,
    name       VARCHAR(100)             NOT NULL,
    changed    TIMESTAMP WITH TIME ZONE NOT NULL,
    changed_by VARCHAR(200)             NOT NULL,
    PRIMARY KEY (tenant, name)
);

CREATE TABLE case_set_member (
    tenant  VARCHAR(100) NOT NULL,
    name    VARCHAR(100) NOT NULL,
    case_id VARCHAR(40)  NOT NULL REFERENCES case_file (id) ON DELETE CASCADE,
    PRIMARY KEY (tenant, name, case_id),
    FOREIGN KEY (tenant, name) REFERENCES case_set (tenant, name) ON DELETE CASCADE
);
CREATE INDEX case_set_member_of_case ON case_set_member (case_id);
