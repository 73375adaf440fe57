using GiaoBan.Figures.Evaluation;
using GiaoBan.Figures.Language;

namespace GiaoBan.Figures.Words;

/// <summary>Formulas as sentences, in both languages (GLOSSARY.md, last paragraph).</summary>
public static class FormulaWords
{
    /// <summary>"văn bản chỉ đạo ban hành, lĩnh vực phòng, chống tham nhũng".</summary>
    public static Text Of(FactTerm term) => throw new NotImplementedException();

    /// <summary>"vụ án, vụ việc đang theo dõi, diện cấp tỉnh theo dõi, chỉ đạo, cuối kỳ".</summary>
    public static Text Of(FactLeaf leaf) => throw new NotImplementedException();

    /// <summary>A leaf with its period and form: "Còn lại (D2), kỳ trước".</summary>
    public static Text Of(Leaf leaf) => throw new NotImplementedException();

    /// <summary>An expression; items by their labels in the form.</summary>
    public static Text Of(Expression expression, Form? form) => throw new NotImplementedException();

    /// <summary>What a rule compares.</summary>
    public static Text Of(Comparison comparison, Form? form) => throw new NotImplementedException();
}
