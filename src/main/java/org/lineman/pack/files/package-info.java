/** The files of a pack outside of a pack: how they may be called, how large they may be, and how they come into a folder. */
package org.lineman.pack.files;
