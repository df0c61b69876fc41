package org.lineman.casefile;

import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.Set;

/** Tells faults of the machine from faults of a statement, by the SQLSTATE (ISO/IEC 9075, and the codes of H2 and PostgreSQL). */
final class SqlFault {
    /** Connection exception, insufficient resources, operator intervention, system error. */
    private static final Set<String> MACHINE = Set.of("08", "53", "57", "58", "90");

    /** Of H2's own class 90 those that speak of a statement, not of the file, the disk or the connection. */
    private static final Set<String> STATEMENT = Set.of("90012", "90015", "90016", "90054", "90131");

    /** Serialization failure and deadlock: the database is well, two writers met. */
    private static final String ROLLBACK = "40";

    private SqlFault() {}

    static boolean isOfTheMachine(SQLException e) {
        String state = String.valueOf(e.getSQLState());
        return (e instanceof SQLTransientException && !state.startsWith(ROLLBACK))
                || e instanceof SQLRecoverableException
                || (state.length() >= 2 && MACHINE.contains(state.substring(0, 2)) && !STATEMENT.contains(state));
    }

    static boolean isMeetingOfWriters(SQLException e) {
        return String.valueOf(e.getSQLState()).startsWith(ROLLBACK);
    }
}
