/* Where the program starts and the only place that ends it. */
int main(void)
{
    return 2;
}
