void update_code(int command)
{
}
