package org.lineman.door.rest.cases;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

/** The same on PostgreSQL. */
@QuarkusTest
@TestProfile(OnPostgres.class)
class TrackRecordResourceOnPostgresTest extends TrackRecordResourceTest {}
