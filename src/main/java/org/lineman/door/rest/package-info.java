/**
 * The HTTP API as openapi.yaml has it: thin resources that translate, call the pipeline and send what it says. Errors are
 * RFC 9457 problem documents.
 */
package org.lineman.door.rest;
