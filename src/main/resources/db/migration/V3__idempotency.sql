-- Requests that their callers gave a name, so that sending one again does not make another case of it. No answer is stored here: it is
-- that of the case, hidden as everything in a case is.
CREATE TABLE named_request (
    tenant      VARCHAR(100)             NOT NULL,
    caller      VARCHAR(300)             NOT NULL,
    name        VARCHAR(255)             NOT NULL,
    fingerprint VARCHAR(64)              NOT NULL,
    -- Until then the request counts as under way, unless it is done; whoever worked on it may have died.
    busy_until  TIMESTAMP WITH TIME ZONE NOT NULL,
    expires     TIMESTAMP WITH TIME ZONE NOT NULL,
    done        BOOLEAN                  NOT NULL,
    -- Empty if no case was to be kept.
    case_id     VARCHAR(40)              NOT NULL,
    PRIMARY KEY (tenant, caller, name)
);
CREATE INDEX named_request_expires ON named_request (expires);
