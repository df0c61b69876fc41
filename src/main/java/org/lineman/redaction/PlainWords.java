package org.lineman.redaction;

import java.util.Locale;
import java.util.Set;

/** Words that are never taken for somebody's name, whatever stands around them: a redacted log must still be readable as one. */
final class PlainWords {
    /** Words of logs, roles of machines, and what people write where a name belongs. */
    private static final Set<String> WORDS =
            Set.of(("access account active address admin-cli adjunct agent agents alarm alert all any"
                            + " application apps audit auth authentication backup bad before branch bridge button call called caller calling"
                            + " calls card cause channel check client closed cluster code command config connection console controller core"
                            + " count cpu crash critical daemon data database dead debug default denied detail device devices dialog disabled"
                            + " disconnect disk domain down emergency empty enabled error event events exit external extension failed failure"
                            + " false fault file first force from full gateway get group guest handler hardware heartbeat high host hosts"
                            + " idle info information initial input interface internal invalid invite kernel last license licence line link"
                            + " list local localhost location log login logout loop lost low mail main major manager mark media member memory"
                            + " message minor missing mode module monitor name network new next nil no node nodes none normal not notice null"
                            + " number off office offline okay old online open options output packet page part password path peer person"
                            + " phone phones ping port ports power primary problem process processor product protocol provider proxy public"
                            + " publisher queue reached received recovery refused region register registered registration release remote"
                            + " replication report request reset response restart result route router running scheduled secondary secure"
                            + " security self send sent server servers service services session sessions set shutdown signal silent site"
                            + " snmp socket software source standby start started state station stations status stop stopped subscriber"
                            + " success support switch syslog system table target task terminal test text the this thread time timeout timer"
                            + " token trace traffic transport trap trunk true type unavailable unknown unregistered update upgrade user"
                            + " users valid value version voice vpn wan lan warning web write yes procr"
                            + " mon tue wed thu fri sat sun jan feb mar apr may jun jul aug sep oct nov dec")
                    .split(" "));

    /** Accounts that come with the products and name nobody. */
    private static final Set<String> ACCOUNTS =
            Set.of(("root admin administrator daemon nobody system operator craft craft2 dadmin init"
                            + " inads sroot tsc rasaccess browse cust rcust nms admin1 admin2 ccmadmin ccmbase ccmsysuser database"
                            + " informix postgres tomcat apache nagios ftp sshd www-data postfix ntp ctiuser cisco avaya nortel")
                    .split(" "));

    private PlainWords() {}

    /** True for such a word, in any case. */
    static boolean contains(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        return WORDS.contains(lower) || ACCOUNTS.contains(lower);
    }
}
