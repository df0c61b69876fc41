package org.lineman.pack.git;

import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.storage.file.FileBasedConfig;
import org.eclipse.jgit.util.FS;
import org.eclipse.jgit.util.SystemReader;

/**
 * The machine as JGit is to see it: without the Git settings of the user, of the machine and of the environment, which could
 * rewrite addresses or name programs to run. What was read is then the same for everybody.
 */
final class UnconfiguredSystem extends SystemReader {
    private final SystemReader machine;

    private UnconfiguredSystem(SystemReader machine) {
        this.machine = machine;
        setPlatformChecker();
    }

    /** Lets JGit see the machine so, in the whole process. */
    static synchronized void install() {
        SystemReader current = SystemReader.getInstance();
        if (!(current instanceof UnconfiguredSystem)) {
            SystemReader.setInstance(new UnconfiguredSystem(current));
        }
    }

    /** Settings that are empty, and that nobody finds on a disk. */
    private static final class NoSettings extends FileBasedConfig {
        NoSettings(Config parent, FS files) {
            super(parent, null, files);
        }

        @Override
        public void load() {
            // There is no file.
        }

        @Override
        public void save() {
            // JGit would note here how exact the clock of a file system is.
        }

        @Override
        public boolean isOutdated() {
            return false;
        }
    }

    @Override
    public FileBasedConfig openUserConfig(Config parent, FS files) {
        return new NoSettings(parent, files);
    }

    @Override
    public FileBasedConfig openSystemConfig(Config parent, FS files) {
        return new NoSettings(parent, files);
    }

    @Override
    public FileBasedConfig openJGitConfig(Config parent, FS files) {
        return new NoSettings(parent, files);
    }

    @Override
    public String getenv(String variable) {
        return variable.startsWith("GIT_") ? null : machine.getenv(variable);
    }

    @Override
    public String getHostname() {
        return machine.getHostname();
    }

    @Override
    public String getProperty(String key) {
        return machine.getProperty(key);
    }

    @Override
    @SuppressWarnings("deprecation")
    public long getCurrentTime() {
        return machine.getCurrentTime();
    }

    @Override
    @SuppressWarnings("deprecation")
    public int getTimezone(long when) {
        return machine.getTimezone(when);
    }
}
