package org.lockorder.rules;

/**
 * A call that puts an object into a queue: who waits for the queue waits for the object.
 *
 * @param call the function
 * @param what the object, a pointer to it
 * @param on the queue, likewise
 * @param ordered whether such queues do one thing at a time, whatever made them
 */
public record Queueing(String call, Operand what, Operand on, boolean ordered, String origin) {}
