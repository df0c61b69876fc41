/**
 * The classes that the engine made of rules, looked at as bytecode before any of them is loaded: what they may call is listed,
 * and everything else is refused. It shares no parser with the check of the rules' text, and so catches what that one misread.
 */
package org.lineman.inference.generated;
