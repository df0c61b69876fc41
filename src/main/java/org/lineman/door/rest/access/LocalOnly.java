package org.lineman.door.rest.access;

import jakarta.ws.rs.NameBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks what only somebody on this machine may do as long as the service asks nobody who they are: not even through a proxy on
 * this machine. In a secured service the scope decides, wherever the caller is.
 */
@NameBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface LocalOnly {}
