/**
 * The HTTP API as openapi.yaml has it: thin resources that translate, call the pipeline and send what it says. Errors are
 * RFC 9457 problem documents. Each package below serves one part of the contract; what all of them need is in {@code wire}.
 */
package org.lineman.door.rest;
