-- Keys of senders that cannot do OAuth. Of the key itself there is a digest. A key that was taken back stays, so that it can be told
-- which one an old entry of the audit trail means.
CREATE TABLE access_key (
    id         VARCHAR(40)              NOT NULL PRIMARY KEY,
    tenant     VARCHAR(100)             NOT NULL,
    name       VARCHAR(100)             NOT NULL,
    digest     VARCHAR(100)             NOT NULL,
    scopes     VARCHAR(400)             NOT NULL,
    created    TIMESTAMP WITH TIME ZONE NOT NULL,
    created_by VARCHAR(200)             NOT NULL,
    expires    TIMESTAMP WITH TIME ZONE NOT NULL,
    last_used  TIMESTAMP WITH TIME ZONE,
    revoked    TIMESTAMP WITH TIME ZONE,
    revoked_by VARCHAR(200)             NOT NULL
);
CREATE INDEX access_key_of_tenant ON access_key (tenant, created);
