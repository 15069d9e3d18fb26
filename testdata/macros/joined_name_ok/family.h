int JOIN(MAGIC_FAMILY, _register)(void)
{
	mutex_lock(&sockets); // NO-FINDING: the name is another one
	mutex_unlock(&sockets);
	return 0;
}
