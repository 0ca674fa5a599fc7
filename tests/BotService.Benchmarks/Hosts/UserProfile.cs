namespace Huiyin.Benchmarks.Hosts;

internal sealed class UserProfile
{
    public string? Transport { get; set; }

    public string? Name { get; set; }

    public int Age { get; set; }
}
