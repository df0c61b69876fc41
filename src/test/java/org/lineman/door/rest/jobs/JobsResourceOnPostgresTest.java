package org.lineman.door.rest.jobs;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.lineman.door.rest.cases.OnPostgres;

/** The same on PostgreSQL. */
@QuarkusTest
@TestProfile(OnPostgres.class)
class JobsResourceOnPostgresTest extends JobsResourceTest {}
