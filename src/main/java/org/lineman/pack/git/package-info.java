/** A pack in a Git repository, read without the program git and without a working tree. The one room that knows JGit. */
package org.lineman.pack.git;
