/** What patterns and parsers share: the page that is being read, prompts, stamps as logs write them, names of core files. */
package org.lineman.recognize.text;
