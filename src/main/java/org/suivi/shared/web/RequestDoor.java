package org.suivi.shared.web;

import org.springframework.web.servlet.HandlerInterceptor;

/** An interceptor that a platform module puts between the language and the permission of a request: it finds actor and system. */
public interface RequestDoor extends HandlerInterceptor {}
