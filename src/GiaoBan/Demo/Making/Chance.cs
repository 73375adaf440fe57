using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace GiaoBan.Demo.Making;

/// <summary>Choices that look like chance and are the same each time the demo is made.</summary>
internal sealed class Chance
{
    private readonly Random _random;

    /// <param name="purpose">What is chosen: another purpose chooses otherwise, whatever is added to the first.</param>
    /// <param name="number">Of a unit, a period and the like.</param>
    public Chance(string purpose, int number = 0)
    {
        // Seeds that lie near each other give sequences that resemble each other: a hash sets them apart.
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{purpose} {number}"));
        _random = new Random(BinaryPrimitives.ReadInt32BigEndian(hash));
    }

    /// <summary>A whole number, both ends included.</summary>
    public int Between(int least, int most) => _random.Next(least, most + 1);

    /// <summary>A number between two others.</summary>
    public double Share(double least, double most) => least + (_random.NextDouble() * (most - least));

    /// <summary>True in this share of cases.</summary>
    public bool Is(double share) => _random.NextDouble() < share;

    public T One<T>(IReadOnlyList<T> of) => of[_random.Next(of.Count)];

    /// <summary>One of the keys, each as often as its weight says.</summary>
    public T Weighted<T>(params IReadOnlyList<(T Value, double Weight)> of)
    {
        var left = _random.NextDouble() * of.Sum(o => o.Weight);
        foreach (var (value, weight) in of)
        {
            if ((left -= weight) < 0)
            {
                return value;
            }
        }

        return of[^1].Value;
    }
}
