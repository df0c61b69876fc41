/** Where packs come from: a folder, a signed bundle, a Git repository. A source brings the files of one and says which it is. */
package org.lineman.pack.source;
