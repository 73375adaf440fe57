using System.Numerics;

namespace GiaoBan.Figures.Evaluation;

/// <summary>Which of the units, as bits.</summary>
internal sealed class UnitSet : IEquatable<UnitSet>
{
    private readonly ulong[] _bits;

    public UnitSet(int units) => _bits = new ulong[(units + 63) / 64];

    private UnitSet(ulong[] bits) => _bits = bits;

    public int Count => _bits.Sum(BitOperations.PopCount);

    public void Add(int unit) => _bits[unit >> 6] |= 1UL << (unit & 63);

    public bool Has(int unit) => (_bits[unit >> 6] & (1UL << (unit & 63))) != 0;

    public UnitSet Copy() => new([.. _bits]);

    public void KeepOnly(UnitSet other)
    {
        for (var i = 0; i < _bits.Length; i++)
        {
            _bits[i] &= other._bits[i];
        }
    }

    public bool Equals(UnitSet? other) => other is not null && _bits.AsSpan().SequenceEqual(other._bits);

    public override bool Equals(object? obj) => Equals(obj as UnitSet);

    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (var word in _bits)
        {
            hash.Add(word);
        }

        return hash.ToHashCode();
    }
}
