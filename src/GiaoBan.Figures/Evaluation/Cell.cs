namespace GiaoBan.Figures.Evaluation;

/// <summary>A compiled expression: of an item, of a side of a rule, or of a formula.</summary>
/// <param name="Code">What an error names.</param>
/// <param name="Ops">Its operations.</param>
/// <param name="Depth">How many values its stack holds at most.</param>
/// <param name="HasNoTotal">A score or a printed percentage is behind it: no value over several units.</param>
internal sealed record Cell(string Code, Op[] Ops, int Depth, bool HasNoTotal)
{
    public Value Run(Value[] leaves, Value[] cells, decimal[] numbers, Span<Value> stack)
    {
        var top = -1;
        try
        {
            foreach (var op in Ops)
            {
                switch (op.Code)
                {
                    case OpCode.Number: stack[++top] = Value.Of(numbers[op.Index]); break;
                    case OpCode.Leaf: stack[++top] = leaves[op.Index].InExpression; break;
                    case OpCode.Cell: stack[++top] = cells[op.Index]; break;
                    case OpCode.Negate: stack[top] = Arithmetic.Negate(stack[top]); break;
                    case OpCode.Round: stack[top] = Arithmetic.Round(stack[top], op.Index, towardsZero: false); break;
                    case OpCode.Truncate: stack[top] = Arithmetic.Round(stack[top], op.Index, towardsZero: true); break;
                    default:
                        top--;
                        stack[top] = Arithmetic.Apply(op.Code, stack[top], stack[top + 1]);
                        break;
                }
            }
        }
        catch (OverflowException overflow)
        {
            throw FigureException.Overflow(Code, overflow);
        }

        return stack[0];
    }
}
